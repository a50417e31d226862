-- As a Laravel application makes its tables: bigint unsigned ids, created_at and updated_at, tinyint flags, soft deletes.
CREATE TABLE migrations (
    id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
    migration varchar(255) NOT NULL,
    batch int NOT NULL) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
CREATE TABLE users (
    id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name varchar(255) NOT NULL,
    email varchar(255) NOT NULL,
    email_verified_at timestamp NULL DEFAULT NULL,
    password varchar(255) NOT NULL,
    role varchar(20) NOT NULL DEFAULT 'customer',
    is_active tinyint(1) NOT NULL DEFAULT 1,
    remember_token varchar(100) DEFAULT NULL,
    created_at timestamp NULL DEFAULT NULL,
    updated_at timestamp NULL DEFAULT NULL,
    deleted_at timestamp NULL DEFAULT NULL,
    UNIQUE KEY users_email_unique (email)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
CREATE TABLE sessions (
    id varchar(255) NOT NULL PRIMARY KEY,
    user_id bigint unsigned DEFAULT NULL,
    ip_address varchar(45) DEFAULT NULL,
    user_agent text DEFAULT NULL,
    payload longtext NOT NULL,
    last_activity int NOT NULL,
    KEY sessions_user_id_index (user_id)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
CREATE TABLE personal_access_tokens (
    id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tokenable_type varchar(255) NOT NULL,
    tokenable_id bigint unsigned NOT NULL,
    name varchar(255) NOT NULL,
    token varchar(64) NOT NULL,
    UNIQUE KEY personal_access_tokens_token_unique (token)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
CREATE TABLE waha_servers (
    id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name varchar(255) NOT NULL,
    url varchar(255) NOT NULL,
    api_key varchar(255) NOT NULL,
    max_sessions int unsigned NOT NULL DEFAULT 0,
    is_active tinyint(1) NOT NULL DEFAULT 1,
    created_at timestamp NULL DEFAULT NULL,
    updated_at timestamp NULL DEFAULT NULL,
    deleted_at timestamp NULL DEFAULT NULL) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
CREATE TABLE whatsapp_sessions (
    id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name varchar(191) NOT NULL,
    user_id bigint unsigned NOT NULL,
    waha_server_id bigint unsigned DEFAULT NULL,
    is_default tinyint(1) NOT NULL DEFAULT 0,
    created_at timestamp NULL DEFAULT NULL,
    updated_at timestamp NULL DEFAULT NULL,
    deleted_at timestamp NULL DEFAULT NULL,
    UNIQUE KEY whatsapp_sessions_waha_server_id_name_unique (waha_server_id, name),
    CONSTRAINT whatsapp_sessions_user_id_foreign FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT whatsapp_sessions_waha_server_id_foreign FOREIGN KEY (waha_server_id) REFERENCES waha_servers (id)
        ON DELETE SET NULL) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO migrations (migration, batch) VALUES ('2014_10_12_000000_create_users_table', 1);
INSERT INTO users (id, name, email, password, role, created_at, updated_at, deleted_at) VALUES
    (1, 'Ana 🌵', 'ana@example.org', 'planted-hash-1', 'customer', now(), now(), NULL),
    (2, 'Beto', 'beto@example.org', 'planted-hash-2', 'customer', now(), now(), NULL),
    (3, 'Support', 'desk@example.org', 'planted-hash-3', 'agent', now(), now(), NULL),
    (4, 'Gone', 'gone@example.org', 'planted-hash-4', 'customer', now(), now(), now());
INSERT INTO waha_servers (id, name, url, api_key, max_sessions, created_at, updated_at) VALUES
    (1, 'Norte', 'https://norte.example.org', 'planted-key-1', 50, now(), now()),
    (2, 'Sul', 'https://sul.example.org', 'planted-key-2', 2, now(), now());
INSERT INTO whatsapp_sessions (name, user_id, waha_server_id, created_at, updated_at, deleted_at) VALUES
    ('ana', 1, 1, now(), now(), NULL),
    ('beto', 2, 1, now(), now(), NULL),
    ('ana', 1, 2, now(), now(), NULL),
    ('beto-2', 2, NULL, now(), now(), NULL),
    ('old', 2, 2, now(), now(), now());
