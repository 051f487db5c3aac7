/**
 * What each role may do, and for which purposes it may read personal data. One table each, so that a colleague sees
 * the whole of it at once. These tables are the first wall; row-level security in the database is the second.
 */
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

export const RIGHTS = [
  'contracts.read',
  'contracts.export',
  'allocations.read',
  'messages.upload',
  'messages.read',
  'requests.read',
  'requests.decide',
  'allocations.decide',
  'delivery.report',
  'claims.read',
  'claims.read-lines',
  'clients.reveal-bsn',
  'thread.read',
  'organisations.read',
  'organisations.manage',
  'people.manage',
  'mandates.read',
  'mandates.manage',
  'cooperation.read',
  'cooperation.manage',
  'contacts.record',
  'organisations.check',
  'conditions.manage',
  'allocations.condition',
  'access-log.read',
  'overview.read',
  'search.use',
] as const;
export type Right = (typeof RIGHTS)[number];

/**
 * The purposes for which a right may be used; an empty list means that the right touches no personal data of young
 * people and needs no purpose. `claims.read` is totals only; one child's line takes `claims.read-lines`, and so does
 * the thread from such a line (its route asks both `thread.read` and `claims.read-lines`).
 */
export const PURPOSES_OF_RIGHT = {
  'contracts.read': [],
  'contracts.export': [],
  'allocations.read': ['access-to-care', 'formal-control', 'payment', 'material-control', 'fraud-investigation'],
  'messages.upload': ['formal-control', 'payment', 'access-to-care'],
  'messages.read': ['formal-control', 'payment', 'material-control', 'fraud-investigation', 'access-to-care'],
  // Requests for care, decisions on them, and starts and stops: the traffic of access to care (JW301 to JW320).
  'requests.read': ['access-to-care', 'formal-control', 'material-control'],
  'requests.decide': ['access-to-care'],
  'allocations.decide': ['access-to-care'],
  'delivery.report': ['access-to-care'],
  'claims.read': [],
  'claims.read-lines': ['formal-control', 'payment', 'material-control', 'fraud-investigation', 'accountability'],
  'clients.reveal-bsn': ['access-to-care', 'formal-control', 'payment', 'fraud-investigation'],
  'thread.read': [],
  'organisations.read': [],
  'organisations.manage': [],
  'people.manage': [],
  'mandates.read': [],
  'mandates.manage': [],
  'cooperation.read': [],
  'cooperation.manage': [],
  'contacts.record': [],
  'organisations.check': [],
  'conditions.manage': [],
  'allocations.condition': ['access-to-care'],
  'access-log.read': ['accountability', 'administration', 'fraud-investigation'],
  'overview.read': [],
  'search.use': [],
} as const satisfies Record<Right, readonly Purpose[]>;

/** The work of a role says which purposes it can have; a role never borrows another's. */
export const PURPOSES_OF_ROLE = {
  purchaser: ['contract-management'],
  'contract-manager': ['contract-management', 'accountability'],
  'policy-adviser': ['accountability'],
  'access-worker': ['access-to-care'],
  'financial-officer': ['formal-control', 'payment', 'material-control', 'accountability'],
  alderman: ['accountability'],
  'care-administrator': ['formal-control', 'payment', 'access-to-care'],
  'sales-adviser': ['contract-management'],
  supervisor: ['accountability', 'material-control', 'fraud-investigation'],
  administrator: ['administration'],
} as const satisfies Record<Role, readonly Purpose[]>;

export const RIGHTS_OF_ROLE = {
  purchaser: [
    'contracts.read',
    'contracts.export',
    'claims.read',
    'thread.read',
    'organisations.read',
    'mandates.read',
    'cooperation.read',
    'cooperation.manage',
    'contacts.record',
    'organisations.check',
    'conditions.manage',
    'overview.read',
    'search.use',
  ],
  // Sees how agreements run from totals; a single child's line is not needed to manage a contract (6b.2-6b.7).
  'contract-manager': [
    'contracts.read',
    'contracts.export',
    'claims.read',
    'thread.read',
    'organisations.read',
    'mandates.read',
    'cooperation.read',
    'contacts.record',
    'organisations.check',
    'conditions.manage',
    'overview.read',
    'search.use',
  ],
  'policy-adviser': [
    'contracts.read',
    'claims.read',
    'thread.read',
    'organisations.read',
    'mandates.read',
    'cooperation.read',
    'cooperation.manage',
    'contacts.record',
    'overview.read',
    'search.use',
  ],
  // Asks "what fits this child, may we pay for it?": allocations, not what was declared afterwards. Messages without
  // `claims.read` are those of the chain, never a declaration.
  'access-worker': [
    'contracts.read',
    'allocations.read',
    'messages.upload',
    'messages.read',
    'requests.read',
    'requests.decide',
    'allocations.decide',
    'clients.reveal-bsn',
    'organisations.read',
    'allocations.condition',
    'overview.read',
    'search.use',
  ],
  'financial-officer': [
    'contracts.read',
    'contracts.export',
    'allocations.read',
    'messages.upload',
    'messages.read',
    'requests.read',
    'claims.read',
    'claims.read-lines',
    'clients.reveal-bsn',
    'thread.read',
    'organisations.read',
    'mandates.read',
    'overview.read',
    'search.use',
  ],
  alderman: [
    'contracts.read',
    'claims.read',
    'thread.read',
    'organisations.read',
    'cooperation.read',
    'overview.read',
    'search.use',
  ],
  'care-administrator': [
    'contracts.read',
    'contracts.export',
    'allocations.read',
    'messages.upload',
    'messages.read',
    'requests.read',
    'delivery.report',
    'claims.read',
    'claims.read-lines',
    'clients.reveal-bsn',
    'thread.read',
    'organisations.read',
    'overview.read',
    'search.use',
  ],
  'sales-adviser': ['contracts.read', 'claims.read', 'organisations.read', 'overview.read', 'search.use'],
  // Reads the proof of the municipality it audits; changes nothing and reveals no BSN.
  supervisor: [
    'contracts.read',
    'contracts.export',
    'allocations.read',
    'messages.read',
    'claims.read',
    'claims.read-lines',
    'thread.read',
    'organisations.read',
    'mandates.read',
    'access-log.read',
    'overview.read',
    'search.use',
  ],
  // Manages who may do what, and sees that it was used properly; no care data at all.
  administrator: [
    'organisations.read',
    'organisations.manage',
    'people.manage',
    'mandates.read',
    'mandates.manage',
    'cooperation.read',
    'cooperation.manage',
    'access-log.read',
    'overview.read',
    'search.use',
  ],
} as const satisfies Record<Role, readonly Right[]>;

/** Rights that show data about an individual young person. */
export const PERSONAL_RIGHTS: readonly Right[] = [
  'allocations.read',
  'messages.upload',
  'messages.read',
  'requests.read',
  'requests.decide',
  'allocations.decide',
  'delivery.report',
  'claims.read-lines',
  'clients.reveal-bsn',
  'allocations.condition',
];

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
export const isPurpose = (text: string): text is Purpose => (PURPOSES as readonly string[]).includes(text);

export const rightsOf = (role: Role): readonly Right[] => RIGHTS_OF_ROLE[role];
