-- Words by which the office finds comments again. They are the office's own: no count and no answer knows them.
CREATE TABLE comment_tags (
  hearing_id text NOT NULL,
  leaf_index bigint NOT NULL,
  comment_id uuid NOT NULL,
  tag text NOT NULL,
  PRIMARY KEY (hearing_id, leaf_index, comment_id, tag)
);
CREATE INDEX comment_tags_of ON comment_tags (hearing_id, tag);
