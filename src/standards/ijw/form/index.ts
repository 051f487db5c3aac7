/** Door of the form: a message as people read it. */
export { type CodeAtClass, codesIn } from './findings.ts';
export { type FormField, type FormHeading, type FormRow, type FormValueKind, formOf } from './form-of.ts';
export { elementLabel } from './labels.nl.ts';
