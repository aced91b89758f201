import { audit } from './audit.ts'
import { build } from './build.ts'
import type { Command } from './command.ts'
import { diff } from './diff.ts'
import { evaluate } from './evaluate.ts'
import { extract } from './extract.ts'
import { references } from './references.ts'
import { serve } from './serve.ts'
import { verify } from './verify.ts'

/** Every command, in the order of the help. A new one is one file and one line here. */
export const COMMANDS: readonly Command[] = [extract, build, audit, verify, diff, references, evaluate, serve]
