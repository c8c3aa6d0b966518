import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newsroomFiles, storyFile } from './generated-newsroom.ts'

/** A folder with a generated newsroom of so many stories, made unless it is there; returns its path. */
export function writeNewsroom(count: number, folder: string): string {
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const write = (file: string, text: string) => {
    const target = path.join(unfinished, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  for (const [file, text] of newsroomFiles()) write(file, text)
  for (let number = 0; number < count; number += 1) write(...storyFile(number))
  renameSync(unfinished, folder)
  return folder
}
