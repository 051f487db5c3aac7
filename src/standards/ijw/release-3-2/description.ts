import { compileRelease } from '../description/compile.ts';
import { datatypesData, messagesData } from './source.ts';

/** iJw 3.2, ready for reading, validating and building. */
export const release32 = compileRelease(messagesData, datatypesData);
