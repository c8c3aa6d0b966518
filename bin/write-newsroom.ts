import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newsroomFiles, storyFile } from './generated-newsroom.ts'

/** Writes a generated newsroom of so many stories into a folder; returns its path. */
export function writeNewsroom(count: number, folder: string): string {
  const write = (file: string, text: string) => {
    const target = path.join(folder, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  for (const [file, text] of newsroomFiles()) write(file, text)
  for (let number = 0; number < count; number += 1) write(...storyFile(number))
  return folder
}
