import { ISSUE_ONE } from './issueOne.js'
import { ISSUE_THREE } from './issueThree.js'
import { ISSUE_TWO } from './issueTwo.js'
import type { SampleIssue } from './types.js'

export { NEXT_ISSUE } from './nextIssue.js'

/** The published issues, earliest first. */
export const ISSUES: SampleIssue[] = [ISSUE_ONE, ISSUE_TWO, ISSUE_THREE]
