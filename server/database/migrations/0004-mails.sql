-- What somebody is still to be told by e-mail. The address is not copied: it stands in identities until the
-- mail is sent, and whoever withdrew gets none.
CREATE TABLE mails (
  hearing_id text NOT NULL,
  leaf_index bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('answer', 'revision', 'deadline')),
  due_at timestamptz(3) NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  PRIMARY KEY (hearing_id, leaf_index, kind)
);
CREATE INDEX mails_by_time ON mails (due_at);
