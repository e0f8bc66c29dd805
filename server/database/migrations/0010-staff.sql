-- Who works at the office. Accounts and sessions belong to the endpoint, not to a hearing (reference tables
-- where the database is spread); everything else begins with hearing_id.
CREATE TABLE staff_accounts (
  account_id uuid PRIMARY KEY,
  login text NOT NULL UNIQUE,
  name text NOT NULL,
  -- PHC string of Argon2id; null: no password
  password text,
  -- `sub` at the OpenID Connect provider
  subject text UNIQUE,
  administers boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL,
  disabled_at timestamptz(3)
);

CREATE TABLE staff_sessions (
  -- SHA-256 of the cookie: reading the table signs nobody in
  token_hash text PRIMARY KEY,
  session_id uuid NOT NULL UNIQUE,
  account_id uuid NOT NULL REFERENCES staff_accounts,
  began_at timestamptz(3) NOT NULL,
  seen_at timestamptz(3) NOT NULL,
  ends_at timestamptz(3) NOT NULL,
  agent text NOT NULL
);
CREATE INDEX staff_sessions_of ON staff_sessions (account_id);

CREATE TABLE staff_roles (
  hearing_id text NOT NULL,
  account_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('admin', 'editor', 'reader', 'collector')),
  PRIMARY KEY (hearing_id, account_id)
);

-- hearing_id '' is the endpoint itself.
CREATE TABLE audit_entries (
  hearing_id text NOT NULL,
  at timestamptz(3) NOT NULL,
  entry_id uuid NOT NULL,
  account_id uuid,
  login text,
  act text NOT NULL,
  subject text NOT NULL,
  details jsonb NOT NULL,
  PRIMARY KEY (hearing_id, at, entry_id)
);

CREATE FUNCTION keep_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is only ever added to';
END $$;
CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION keep_audit();

-- What the office means to say to a comment, until it is published as an answer.
CREATE TABLE decisions (
  hearing_id text NOT NULL,
  leaf_index bigint NOT NULL,
  comment_id uuid NOT NULL,
  disposition text CHECK (disposition IN ('adopted', 'partly', 'rejected', 'existing', 'deferred')),
  reason text NOT NULL,
  -- 拟改条文
  next_text text,
  state text NOT NULL CHECK (state IN ('working', 'review', 'settled', 'published')),
  handler uuid,
  due_on text,
  version integer NOT NULL,
  changed_at timestamptz(3) NOT NULL,
  changed_by uuid NOT NULL,
  PRIMARY KEY (hearing_id, leaf_index, comment_id)
);

-- Alike comments, read together. A group never lowers a count: its members stay comments of their own.
CREATE TABLE comment_groups (
  hearing_id text NOT NULL,
  group_id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('same-text', 'theme')),
  made_by text NOT NULL CHECK (made_by IN ('system', 'staff')),
  version integer NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (hearing_id, group_id)
);

CREATE TABLE group_members (
  hearing_id text NOT NULL,
  leaf_index bigint NOT NULL,
  comment_id uuid NOT NULL,
  group_id uuid NOT NULL,
  PRIMARY KEY (hearing_id, leaf_index, comment_id)
);
CREATE INDEX group_members_of ON group_members (hearing_id, group_id);

-- Filed in somebody's name who says it was not them. The comment stays readable and is marked.
CREATE TABLE disownments (
  hearing_id text NOT NULL,
  leaf_index bigint NOT NULL,
  at timestamptz(3) NOT NULL,
  recorded_by uuid NOT NULL,
  how_known text NOT NULL,
  PRIMARY KEY (hearing_id, leaf_index)
);

-- Those who ask to speak at a hearing, or to listen.
CREATE TABLE registrations (
  hearing_id text NOT NULL,
  registration_id uuid NOT NULL,
  number text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('speaker', 'observer')),
  view text CHECK (view IN ('support', 'oppose', 'amend', 'ask')),
  points text NOT NULL,
  answers jsonb NOT NULL,
  secret_hash text NOT NULL,
  applied_at timestamptz(3) NOT NULL,
  state text NOT NULL CHECK (state IN ('applied', 'selected', 'not-selected', 'withdrawn')),
  decided_at timestamptz(3),
  -- Why selected, or why not; told to the person
  reason text,
  running_order integer,
  statement text,
  statement_at timestamptz(3),
  feedback text,
  feedback_at timestamptz(3),
  PRIMARY KEY (hearing_id, registration_id),
  UNIQUE (hearing_id, number)
);

-- What was said in the meeting, by clause.
CREATE TABLE meeting_notes (
  hearing_id text NOT NULL,
  note_id uuid NOT NULL,
  registration_id uuid,
  revision_id text,
  e_id text,
  body text NOT NULL,
  version integer NOT NULL,
  written_at timestamptz(3) NOT NULL,
  written_by uuid NOT NULL,
  -- 笔录核对: who spoke agrees to the words
  checked_at timestamptz(3),
  correction text,
  PRIMARY KEY (hearing_id, note_id)
);
