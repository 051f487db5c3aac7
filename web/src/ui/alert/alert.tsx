import { IconAlertTriangle, IconCheck, IconInfoCircle, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './alert.css';

type AlertTone = 'info' | 'positive' | 'warning' | 'negative';

const ICONS = { info: IconInfoCircle, positive: IconCheck, warning: IconAlertTriangle, negative: IconX };

/** What happened, then what to do. `live` reads it out at once; use it only for something that has just happened. */
export function Alert({
  tone = 'info',
  title,
  children,
  action,
  live = false,
}: {
  tone?: AlertTone;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  live?: boolean;
}) {
  const Icon = ICONS[tone];
  return (
    <div className={`alert alert--${tone}`} role={live ? (tone === 'negative' ? 'alert' : 'status') : undefined}>
      <Icon size={20} aria-hidden />
      <div className="alert__text">
        <strong className="strong">{title}</strong> {children}
      </div>
      {action && <div className="alert__action">{action}</div>}
    </div>
  );
}
