-- Every key begins with hearing_id, so that the tables can be spread over several machines by it.

CREATE TABLE hearings (
  hearing_id text PRIMARY KEY,
  -- What the office set: title, issuer, questions, calendar, form, channels, limits. Shape: server/settings.ts
  settings jsonb NOT NULL,
  opens_at timestamptz(3) NOT NULL,
  closes_at timestamptz(3) NOT NULL,
  changed_at timestamptz(3) NOT NULL
);

CREATE TABLE revisions (
  hearing_id text NOT NULL REFERENCES hearings,
  revision_id text NOT NULL,
  ordinal integer NOT NULL,
  title text NOT NULL,
  label text,
  date text,
  published_at timestamptz(3) NOT NULL,
  body text NOT NULL,
  tree jsonb NOT NULL,
  PRIMARY KEY (hearing_id, revision_id)
);

CREATE TABLE signing_keys (
  hearing_id text NOT NULL REFERENCES hearings,
  key_id text NOT NULL,
  public_key text NOT NULL,
  -- PKCS #8, base64
  secret_key text NOT NULL,
  from_at timestamptz(3) NOT NULL,
  until_at timestamptz(3),
  endorsement jsonb,
  PRIMARY KEY (hearing_id, key_id)
);

-- One row a hearing: locked while a batch is taken, so that leaves have one order on every server.
CREATE TABLE logs (
  hearing_id text PRIMARY KEY REFERENCES hearings,
  size bigint NOT NULL DEFAULT 0,
  -- Roots of the perfect subtrees, largest first (lib/hearing/merkle-tree.ts)
  peaks text[] NOT NULL DEFAULT '{}',
  -- Ever accepted: the last number given out
  accepted bigint NOT NULL DEFAULT 0,
  -- Standing now: not withdrawn, not succeeded
  submissions bigint NOT NULL DEFAULT 0,
  comments bigint NOT NULL DEFAULT 0
);

CREATE TABLE log_leaves (
  hearing_id text NOT NULL,
  leaf_index bigint NOT NULL,
  -- RFC 8785 form of the entry (lib/hearing/log-entry.ts): the bytes that are hashed
  entry text NOT NULL,
  PRIMARY KEY (hearing_id, leaf_index)
);

-- Perfect subtrees of 16, 256, 4096 … leaves; those between are folded from these when a proof is asked for.
CREATE TABLE log_nodes (
  hearing_id text NOT NULL,
  level smallint NOT NULL,
  node_index bigint NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (hearing_id, level, node_index)
);

CREATE TABLE submissions (
  hearing_id text NOT NULL,
  leaf_index bigint NOT NULL,
  idempotency_key uuid NOT NULL,
  number text NOT NULL,
  revision_id text NOT NULL,
  received_at timestamptz(3) NOT NULL,
  packet_hash text NOT NULL,
  status_secret_hash text NOT NULL,
  -- The packet without its comments; with them it makes the bytes of packet_hash again. Null once withdrawn.
  packet_head jsonb,
  -- As it was answered, letter for letter
  receipt text NOT NULL,
  state text NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'studying', 'answered')),
  updated_at timestamptz(3) NOT NULL,
  rating smallint CHECK (rating BETWEEN 1 AND 5),
  withdrawn_at timestamptz(3),
  successor text,
  PRIMARY KEY (hearing_id, leaf_index),
  UNIQUE (hearing_id, idempotency_key),
  UNIQUE (hearing_id, number)
);

-- Apart from what was said, so that it can be forgotten alone.
CREATE TABLE identities (
  hearing_id text NOT NULL,
  leaf_index bigint NOT NULL,
  salt text NOT NULL,
  answers jsonb NOT NULL,
  PRIMARY KEY (hearing_id, leaf_index)
);

CREATE TABLE comments (
  hearing_id text NOT NULL,
  leaf_index bigint NOT NULL,
  ordinal smallint NOT NULL,
  comment_id uuid NOT NULL,
  stance text NOT NULL CHECK (stance IN ('support', 'oppose', 'amend', 'ask')),
  proposed text,
  reason text NOT NULL,
  targets jsonb NOT NULL,
  PRIMARY KEY (hearing_id, leaf_index, ordinal)
);

-- Reading by clause.
CREATE TABLE comment_targets (
  hearing_id text NOT NULL,
  revision_id text NOT NULL,
  e_id text NOT NULL,
  leaf_index bigint NOT NULL,
  ordinal smallint NOT NULL,
  PRIMARY KEY (hearing_id, revision_id, e_id, leaf_index, ordinal)
);

-- Kept in step within the same transactions, so that public counts cost the same at a million comments.
CREATE TABLE clause_counts (
  hearing_id text NOT NULL,
  revision_id text NOT NULL,
  e_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN (
    'support', 'oppose', 'amend', 'ask',
    'adopted', 'partly', 'rejected', 'existing', 'deferred'
  )),
  total bigint NOT NULL,
  PRIMARY KEY (hearing_id, revision_id, e_id, kind)
);

CREATE TABLE answers (
  hearing_id text NOT NULL,
  leaf_index bigint NOT NULL,
  comment_id uuid NOT NULL,
  disposition text NOT NULL CHECK (disposition IN ('adopted', 'partly', 'rejected', 'existing', 'deferred')),
  reason text NOT NULL,
  answered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (hearing_id, leaf_index, comment_id)
);
