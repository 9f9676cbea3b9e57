export const MOVE_KINDS = ['joined', 'promoted', 'left', 'founded', 'retired'] as const
export type MoveKind = (typeof MOVE_KINDS)[number]
