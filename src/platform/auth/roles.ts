/** The roles, and why somebody may read personal data. */
export const ROLES = [
  'purchaser',
  'contract-manager',
  'policy-adviser',
  'access-worker',
  'financial-officer',
  'alderman',
  'care-administrator',
  'sales-adviser',
  'supervisor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Why somebody reads personal data (Jeugdwet 7.4.0; Regeling Jeugdwet 6a.7 and 6b). No purpose, no data. */
export const PURPOSES = [
  'formal-control',
  'payment',
  'material-control',
  'fraud-investigation',
  'access-to-care',
  'contract-management',
  'accountability',
  'administration',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The work of a role says which purposes it can have; a role never borrows another's. */
export const PURPOSES_OF_ROLE = {
  purchaser: ['contract-management'],
  'contract-manager': ['contract-management', 'accountability'],
  'policy-adviser': ['accountability'],
  'access-worker': ['access-to-care'],
  'financial-officer': ['formal-control', 'payment', 'material-control', 'fraud-investigation', 'accountability'],
  alderman: ['accountability'],
  'care-administrator': ['formal-control', 'payment', 'access-to-care'],
  'sales-adviser': ['contract-management'],
  supervisor: ['accountability', 'material-control', 'fraud-investigation'],
  administrator: ['administration'],
} as const satisfies Record<Role, readonly Purpose[]>;

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
export const isPurpose = (text: string): text is Purpose => (PURPOSES as readonly string[]).includes(text);
