-- A finding has one decision, the last: it is either right or to be left alone.
DELETE FROM acceptance WHERE EXISTS (
  SELECT 1 FROM suppression WHERE suppression.key = acceptance.key AND suppression.created_at >= acceptance.created_at);
DELETE FROM suppression WHERE key IN (SELECT key FROM acceptance);
