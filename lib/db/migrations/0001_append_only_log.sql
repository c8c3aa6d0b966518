-- The log says who decided what, and goes on saying it. All that may ever change in a row is who somebody was:
-- a person who leaves takes their name out of it, and the decision stays.
CREATE FUNCTION refuse_to_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND to_jsonb(NEW) - ARRAY['person', 'person_name', 'subject', 'subject_name']
      = to_jsonb(OLD) - ARRAY['person', 'person_name', 'subject', 'subject_name']
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The log of decisions is append-only: % refused', TG_OP;
END
$$;
--> statement-breakpoint
CREATE TRIGGER decisions_are_append_only BEFORE UPDATE OR DELETE ON "decisions"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_forget();
--> statement-breakpoint
CREATE TRIGGER decisions_are_never_emptied BEFORE TRUNCATE ON "decisions"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget();
