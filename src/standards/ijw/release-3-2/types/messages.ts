// Written by description/write-types.ts from the published description of iJw 3.2; do not edit.
import type * as JW301 from './jw301.ts';
import type * as JW302 from './jw302.ts';
import type * as JW305 from './jw305.ts';
import type * as JW306 from './jw306.ts';
import type * as JW307 from './jw307.ts';
import type * as JW308 from './jw308.ts';
import type * as JW315 from './jw315.ts';
import type * as JW316 from './jw316.ts';
import type * as JW317 from './jw317.ts';
import type * as JW318 from './jw318.ts';
import type * as JW319 from './jw319.ts';
import type * as JW320 from './jw320.ts';
import type * as JW323 from './jw323.ts';
import type * as JW325 from './jw325.ts';

export type { JW301, JW302, JW305, JW306, JW307, JW308, JW315, JW316, JW317, JW318, JW319, JW320, JW323, JW325 };

/** The root object of each message. */
export type Messages = {
  readonly JW301: JW301.Bericht;
  readonly JW302: JW302.Bericht;
  readonly JW305: JW305.Bericht;
  readonly JW306: JW306.Bericht;
  readonly JW307: JW307.Bericht;
  readonly JW308: JW308.Bericht;
  readonly JW315: JW315.Bericht;
  readonly JW316: JW316.Bericht;
  readonly JW317: JW317.Bericht;
  readonly JW318: JW318.Bericht;
  readonly JW319: JW319.Bericht;
  readonly JW320: JW320.Bericht;
  readonly JW323: JW323.Bericht;
  readonly JW325: JW325.Bericht;
};

/** The code of a message, as printed on its schema: JW301 and so on. */
export type MessageId = keyof Messages;
