ALTER TABLE "mails" ADD COLUMN "about" text;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_about_unique" UNIQUE("about");