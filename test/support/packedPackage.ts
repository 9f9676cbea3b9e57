import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'

import ts from 'typescript'

import { run } from './commands.js'

const ROOT = join(import.meta.dirname, '../..')

/** Packs the project as `npm publish` would, into `folder`; gives back the path of the tarball. */
export async function packProject(folder: string): Promise<string> {
  await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT })
  const [name] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'))
  if (!name) throw new Error(`npm pack left no tarball in ${folder}`)
  return join(folder, name)
}

/** Unpacks a tarball to where an app in `folder` would find it; gives back the path of the package. */
export async function unpackInto(folder: string, tarball: string): Promise<string> {
  const target = join(folder, 'node_modules/payload-masthead')
  await mkdir(target, { recursive: true })
  await run('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'], { cwd: folder })
  return target
}

/** Files of an unpacked package, as paths from its root. */
export async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.slice(path.length + 1).replaceAll('\\', '/'), entry.name))
    .sort()
}

/** What the modules of an unpacked package import, by file. */
export async function importsOf(path: string, files: string[]): Promise<{ file: string; from: string }[]> {
  const found = await Promise.all(
    files.map(async (file) => {
      const { importedFiles } = ts.preProcessFile(await readFile(join(path, file), 'utf8'), true, true)
      return importedFiles.map(({ fileName }) => ({ file, from: fileName }))
    }),
  )
  return found.flat()
}
