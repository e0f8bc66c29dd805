-- Who is asked to review a decision; anybody may where nobody is named.
ALTER TABLE decisions ADD COLUMN reviewer uuid;
