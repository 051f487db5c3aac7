/** The shape of messages.json and datatypes.json: the published standard as data, unchanged. */
export type MessageData = {
  readonly id: string;
  readonly name: string;
  readonly berichtcode: string;
  readonly berichtVersie: number;
  readonly berichtSubversie: number;
  readonly targetNamespace: string;
  readonly prefix: string;
  readonly root: { readonly element: string; readonly type: string };
  readonly classes: Readonly<Record<string, readonly ElementData[]>>;
};

export type ElementData = MemberData & {
  readonly typeNamespace: string;
  readonly restriction?: { readonly pattern: string };
};

export type MemberData = {
  readonly name: string;
  readonly type: string;
  readonly min: number;
  /** A number or 'unbounded'. */
  readonly max: number | string;
};

export type MessagesData = {
  readonly release: string;
  readonly basisNamespace: string;
  readonly basisPrefix: string;
  readonly messages: readonly MessageData[];
};

export type SimpleTypeData = {
  readonly base: string;
  readonly description?: string | null;
  readonly minLength?: number | null;
  readonly maxLength?: number | null;
  readonly minInclusive?: number | null;
  readonly maxInclusive?: number | null;
  readonly pattern?: string | null;
  readonly enumeration?: readonly string[] | null;
  readonly codelist?: string | null;
};

export type ComplexTypeData = { readonly description?: string | null; readonly members: readonly MemberData[] };

export type DatatypesData = {
  readonly namespace: string;
  readonly prefix: string;
  readonly simpleTypes: Readonly<Record<string, SimpleTypeData>>;
  readonly complexTypes: Readonly<Record<string, ComplexTypeData>>;
};
