CREATE INDEX "comments_of_thread" ON "comments" USING btree ("thread","state");--> statement-breakpoint
CREATE INDEX "threads_of_story" ON "comments" USING btree ("story","id") WHERE thread is null;--> statement-breakpoint
CREATE INDEX "featured_of_story" ON "comments" USING btree ("story") WHERE featured_at is not null;