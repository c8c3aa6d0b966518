CREATE TABLE "published_stories" (
	"address" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"gone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tidings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tidings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"target" text NOT NULL,
	"urls" jsonb NOT NULL,
	"about" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"told_at" timestamp with time zone,
	"failure" text,
	CONSTRAINT "tidings_about_unique" UNIQUE("about")
);
--> statement-breakpoint
CREATE INDEX "stories_gone" ON "published_stories" USING btree ("gone_at");--> statement-breakpoint
CREATE INDEX "tidings_to_tell" ON "tidings" USING btree ("told_at","due_at");