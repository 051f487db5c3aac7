/** Version of the published check of level 2 (XSLT) whose verdicts ours gives; told with retourcode 0001 (IV032, IV033, IV087, IV088). */
export const LEVEL2_CHECK_VERSION = '2.10.5';
