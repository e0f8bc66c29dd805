-- How much came from where in the running minute: to share limits between servers. Not worth a disk write,
-- and rightly empty after a crash. `subject` is 'all' or a keyed hash of an address that changes every window.
CREATE UNLOGGED TABLE rates (
  hearing_id text NOT NULL,
  subject text NOT NULL,
  window_at timestamptz(3) NOT NULL,
  total bigint NOT NULL,
  PRIMARY KEY (hearing_id, subject, window_at)
);
