-- Files that go with a submission. Bytes are kept by upload, in pieces, so that a large file is never whole
-- in memory; an upload that was cut off has no row in attachments and is swept away.
CREATE TABLE uploads (
  hearing_id text NOT NULL,
  upload_id uuid NOT NULL,
  begun_at timestamptz(3) NOT NULL,
  PRIMARY KEY (hearing_id, upload_id)
);

CREATE TABLE upload_pieces (
  hearing_id text NOT NULL,
  upload_id uuid NOT NULL,
  ordinal integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (hearing_id, upload_id, ordinal)
);
-- Pictures and papers are compressed already.
ALTER TABLE upload_pieces ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE attachments (
  hearing_id text NOT NULL,
  -- SHA-256 of the bytes
  hash text NOT NULL,
  upload_id uuid NOT NULL,
  -- As recognised from the bytes, whatever the sender said
  type text NOT NULL,
  size bigint NOT NULL,
  stored_at timestamptz(3) NOT NULL,
  PRIMARY KEY (hearing_id, hash)
);

CREATE TABLE submission_attachments (
  hearing_id text NOT NULL,
  leaf_index bigint NOT NULL,
  ordinal smallint NOT NULL,
  hash text NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (hearing_id, leaf_index, ordinal),
  FOREIGN KEY (hearing_id, hash) REFERENCES attachments
);
CREATE INDEX submission_attachments_by_hash ON submission_attachments (hearing_id, hash);
