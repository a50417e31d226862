-- A small desk's file: no declared references, a flag for what is deleted, users of several kinds, and rows gone wrong.
CREATE TABLE node (node_id INTEGER PRIMARY KEY, endpoint TEXT, secret TEXT, free_slots INTEGER);
CREATE TABLE user (id INTEGER PRIMARY KEY, username TEXT, type TEXT NOT NULL);
CREATE TABLE wa_session (
    id INTEGER PRIMARY KEY,
    session TEXT NOT NULL,
    user_id INTEGER,
    node_id INTEGER,
    is_deleted INTEGER NOT NULL DEFAULT 0);
CREATE TABLE note (id INTEGER PRIMARY KEY, user_id INTEGER, words TEXT);
INSERT INTO node VALUES
    (1, 'http://10.0.0.1:3000', 'planted-secret-1', 4),
    (2, 'http://10.0.0.2:3000', '', 1),
    (3, 'http://10.0.0.2:3000', 'planted-secret-3', NULL);
INSERT INTO user VALUES (1, 'ana', 'customer'), (2, 'beto', 'customer'), (3, 'desk', 'agent'), (4, 'eva', 'customer');
INSERT INTO wa_session VALUES
    (1, 'ana', 1, 1, 0),
    (2, 'beto', 2, 1, 0),
    (3, 'beto', 2, 1, 0),
    (4, 'lost', 2, 9, 0),
    (5, 'nobodys', NULL, 2, 0),
    (6, 'strange', 77, 2, 0),
    (7, 'later', 4, NULL, 0),
    (8, 'old', 1, 1, 1),
    (9, 'last', 4, 2, 0);
