/** Purposes for which a BSN may be shown, in the words of the API (Jeugdwet 7.4.0; Regeling Jeugdwet 6a.7, 6b). */
type BsnPurpose = 'access-to-care' | 'formal-control' | 'payment' | 'fraud-investigation';

const PURPOSES_OF_ROLE: Readonly<Record<string, readonly BsnPurpose[]>> = {
  'access-worker': ['access-to-care'],
  'financial-officer': ['formal-control', 'payment'],
  'care-administrator': ['formal-control', 'payment', 'access-to-care'],
};

/** The purposes somebody in this role can have; the server decides again. */
export const purposesFor = (role: string): readonly BsnPurpose[] => PURPOSES_OF_ROLE[role] ?? ['formal-control'];
