-- A support desk's own tables: a schema of its own, UUIDs that the application makes, soft deletes.
CREATE SCHEMA crm;
CREATE TABLE crm.wa_servers (
    uid uuid PRIMARY KEY,
    base_url text NOT NULL,
    token text NOT NULL,
    max_sessions integer NOT NULL,
    note text NOT NULL);
CREATE TABLE crm.tenants (
    uid uuid PRIMARY KEY,
    company text NOT NULL);
CREATE TABLE crm.wa_accounts (
    uid uuid PRIMARY KEY,
    session_key text NOT NULL,
    tenant_uid uuid NOT NULL REFERENCES crm.tenants,
    server_uid uuid REFERENCES crm.wa_servers,
    deleted_at timestamptz,
    UNIQUE (server_uid, session_key));
CREATE TABLE crm.invoices (
    uid uuid PRIMARY KEY,
    tenant_uid uuid NOT NULL REFERENCES crm.tenants,
    amount numeric(12, 2) NOT NULL);
CREATE TABLE crm.server_events (
    uid uuid PRIMARY KEY,
    server_uid uuid NOT NULL REFERENCES crm.wa_servers,
    tenant_uid uuid REFERENCES crm.tenants,
    happened timestamptz NOT NULL DEFAULT now(),
    what text NOT NULL);
CREATE TABLE public.jobs (
    id bigserial PRIMARY KEY,
    callback_url text,
    payload jsonb NOT NULL);
INSERT INTO crm.wa_servers VALUES
    ('a0000000-0000-4000-8000-000000000001', 'https://waha1.example.org', 'planted-token-1', 10, ''),
    ('a0000000-0000-4000-8000-000000000002', 'https://waha2.example.org', 'planted-token-2', 5, 'slow'),
    ('a0000000-0000-4000-8000-000000000003', 'http://10.0.0.3:3000', 'planted-token-3', 20, '');
INSERT INTO crm.tenants VALUES
    ('b0000000-0000-4000-8000-000000000001', 'Acme'),
    ('b0000000-0000-4000-8000-000000000002', 'Müller & Söhne'),
    ('b0000000-0000-4000-8000-000000000003', 'Zoë''s');
INSERT INTO crm.wa_accounts
    SELECT gen_random_uuid(), 'acme-' || n, 'b0000000-0000-4000-8000-000000000001',
        'a0000000-0000-4000-8000-000000000001', NULL FROM generate_series(1, 6) AS n;
INSERT INTO crm.wa_accounts VALUES
    (gen_random_uuid(), 'mueller', 'b0000000-0000-4000-8000-000000000002', 'a0000000-0000-4000-8000-000000000002', NULL),
    (gen_random_uuid(), 'default', 'b0000000-0000-4000-8000-000000000003', 'a0000000-0000-4000-8000-000000000002', NULL),
    (gen_random_uuid(), 'waiting', 'b0000000-0000-4000-8000-000000000003', NULL, NULL),
    (gen_random_uuid(), 'gone', 'b0000000-0000-4000-8000-000000000003', 'a0000000-0000-4000-8000-000000000001', now());
INSERT INTO crm.invoices SELECT gen_random_uuid(), 'b0000000-0000-4000-8000-000000000001', n FROM generate_series(1, 20) AS n;
INSERT INTO public.jobs (callback_url, payload)
    SELECT 'https://hooks.example.org/' || n, '{}' FROM generate_series(1, 20) AS n;
