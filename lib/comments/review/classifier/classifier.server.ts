import { reasonOf } from '@/lib/db/fault'
import 'server-only'
import { eq } from 'drizzle-orm'
import { type Database, database } from '@/lib/db/database.server'
import { classifiers } from '@/lib/db/schema/comments'
import { type Lesson, learn, type Model, modelSchema, toLikelihood, untaught } from './model'

const name = 'spam'

/** How long, in milliseconds, a server may not know what was taught at another. */
const mayLag = 5000

/** What this process knows of the model. */
type Known = {
  version: number
  likelihood: (text: string) => number | undefined
  askedAt: number
}

/**
 * How alike a text is to what moderators called spam: 0 to 1; nothing before they have taught enough. Only the
 * first call waits for the database: later ones look there behind the reader's back.
 */
export async function spamLikelihood(text: string): Promise<number | undefined> {
  const db = await database()
  const known = shelf().get(db)
  if (!known) return (await look(db)).likelihood(text)
  if (Date.now() - known.askedAt > mayLag) {
    known.askedAt = Date.now()
    look(db, known).catch((fault) =>
      console.warn(`The classifier could not be read again: ${reasonOf(fault)}`),
    )
  }
  return known.likelihood(text)
}

/** Teaches one lesson, and gives the one that was taught about the same comment before. */
export async function teachClassifier(lesson: {
  comment: number
  text: string
  lesson: Lesson
}): Promise<Lesson | undefined> {
  const db = await database()
  const { model, version, before } = await db.transaction(async (both) => {
    await both
      .insert(classifiers)
      .values({ name, model: untaught, version: 0 })
      .onConflictDoNothing()
    // Two moderators who decide at once learn one after the other; neither lesson is lost.
    const [row] = await both
      .select()
      .from(classifiers)
      .where(eq(classifiers.name, name))
      .for('update')
    const { model, before } = learn(readModel(row?.model), lesson)
    const version = (row?.version ?? 0) + 1
    await both
      .update(classifiers)
      .set({ model, version, updatedAt: new Date() })
      .where(eq(classifiers.name, name))
    return { model, version, before }
  })
  keep(db, version, model)
  return before
}

/** Reads the model if it is another than is known. */
async function look(db: Database, known?: Known): Promise<Known> {
  const ours = eq(classifiers.name, name)
  if (known) {
    const [now] = await db.select({ version: classifiers.version }).from(classifiers).where(ours)
    if ((now?.version ?? 0) === known.version) return known
  }
  const [row] = await db.select().from(classifiers).where(ours)
  return keep(db, row?.version ?? 0, readModel(row?.model))
}

function keep(db: Database, version: number, model: Model): Known {
  const before = shelf().get(db)
  if (before && before.version > version) return before
  const known = { version, likelihood: toLikelihood(model), askedAt: Date.now() }
  shelf().set(db, known)
  return known
}

/** What cannot be read is begun anew: a classifier is an aid. */
function readModel(stored: unknown): Model {
  const parsed = modelSchema.safeParse(stored)
  return parsed.success ? parsed.data : untaught
}

/** On `globalThis`, because each of the server's bundles has a copy of this module. */
const globe = globalThis as typeof globalThis & { [key]?: WeakMap<Database, Known> }
const key: unique symbol = Symbol.for('masthead.classifier')

function shelf(): WeakMap<Database, Known> {
  globe[key] ??= new WeakMap()
  return globe[key]
}
