-- What staff linked and unlinked by hand between a revision and the one before; null where nobody checked.
ALTER TABLE revisions ADD COLUMN alignment jsonb;
