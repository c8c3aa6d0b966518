import { sql } from 'drizzle-orm'
import { closeDatabase, database, rowsOf } from '@/lib/db/database.server'

/**
 * Prints how long the phases of the review took for each comment, in milliseconds, as JSON: `[[id, took], …]`. The
 * benchmark of comments asks for it in a process of its own, once the server has let go of the database.
 */
const rows = await rowsOf(
  await database(),
  sql`select json_build_array(comment, sum((verdict->>'took')::float)) as pair
    from reviews, jsonb_array_elements(verdicts) verdict where version = 0 group by comment`,
)
process.stdout.write(JSON.stringify(rows.map((row) => Object(row).pair)))
await closeDatabase()
