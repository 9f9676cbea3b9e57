export { assemble } from './assemble.js'
export { assertLayout, defaultLayout } from './layout.js'
export type {
  AssemblyInput,
  AssemblyResult,
  Item,
  LayoutKind,
  LayoutRow,
  LayoutSort,
  Leftover,
  MoveCandidate,
  Placement,
  Section,
  StoryCandidate,
} from './types.js'
