import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { AppLink } from '../link/app-link.tsx';
import './button.css';

/** `primary` is the one filled button of a screen; `text` is for the lesser act beside it. */
export type ButtonLook = 'primary' | 'secondary' | 'text';

interface Looks {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly icon?: ReactNode;
}

const classesOf = ({ look = 'secondary', small = false }: Looks): string =>
  `button button--${look}${small ? ' button--small' : ''}`;

export function Button({
  look,
  small,
  icon,
  children,
  ...rest
}: Looks & Omit<AriaButtonProps, 'className' | 'children'> & { children: ReactNode }) {
  return (
    <AriaButton {...rest} className={classesOf({ ...(look && { look }), ...(small && { small }) })}>
      {icon}
      {children}
    </AriaButton>
  );
}

/** Looks like a button, goes somewhere. `download` and addresses outside the application leave the router alone. */
export function LinkButton({
  look,
  small,
  icon,
  children,
  href,
  external = false,
  ...rest
}: Looks & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; external?: boolean }) {
  const className = classesOf({ ...(look && { look }), ...(small && { small }) });
  const content = (
    <>
      {icon}
      {children}
    </>
  );
  if (external || rest.download !== undefined) {
    return (
      <a {...rest} href={href} className={className}>
        {content}
      </a>
    );
  }
  return (
    <AppLink {...rest} href={href} className={className}>
      {content}
    </AppLink>
  );
}
