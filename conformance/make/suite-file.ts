/** A message and what a good implementation says of it; one line of JSON per file is what the runner compares. */
export type SuiteCase = {
  readonly file: string;
  readonly message: string;
  readonly what: string;
  readonly xsdValid: boolean;
  readonly rules: readonly string[];
  readonly retourcodes: readonly string[];
  readonly xml: string;
};

export type SuiteFile = { readonly rule: string; readonly text: string; readonly cases: readonly SuiteCase[] };

/** The text of a suite file as it is committed: indented, short lists on one line. */
export const printed = (file: SuiteFile): string =>
  `${JSON.stringify(file, null, 2).replace(/\[\s+("[^\]{}]*")\s+\]/g, (_, inner: string) => `[${inner.replace(/\s*\n\s*/g, ' ')}]`)}\n`;

/** A message without indentation, one line after its XML declaration. */
export const compact = (xml: string): string => xml.replace(/>\r\n\s*</g, '><').replace('?><', '?>\r\n<');
