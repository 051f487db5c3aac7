import { useRef, useState } from 'react';

type Field = HTMLInputElement | HTMLSelectElement;

/** Fields that must be filled before something is kept: each says what is missing once it was tried, the first gets the focus. */
export function useRequired<Name extends string>(
  missing: Readonly<Record<Name, string | undefined>>,
): {
  readonly errorOf: (name: Name) => string | undefined;
  readonly refOf: (name: Name) => (field: Field | null) => void;
  readonly isReady: () => boolean;
} {
  const [tried, setTried] = useState(false);
  const fields = useRef(new Map<Name, Field>());
  return {
    errorOf: (name) => (tried ? missing[name] : undefined),
    refOf: (name) => (field) => {
      if (field) fields.current.set(name, field);
    },
    isReady: () => {
      setTried(true);
      const first = (Object.keys(missing) as Name[]).find((name) => missing[name] !== undefined);
      if (first !== undefined) fields.current.get(first)?.focus();
      return first === undefined;
    },
  };
}
