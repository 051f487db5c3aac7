import {
  IconAlertTriangle,
  IconArrowDown,
  IconCheck,
  IconCircleHalf2,
  IconClock,
  IconLock,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import './status.css';

/** Each tone has its own shape, so that a status reads in black and white too. Thread red is never a status. */
export type StatusTone = 'positive' | 'negative' | 'warning' | 'behind' | 'proposal' | 'closed' | 'waiting';

const ICONS: Record<StatusTone, TablerIcon> = {
  positive: IconCheck,
  negative: IconX,
  warning: IconAlertTriangle,
  behind: IconArrowDown,
  proposal: IconCircleHalf2,
  closed: IconLock,
  waiting: IconClock,
};

export function Status({ tone, children }: { tone: StatusTone; children: string }) {
  const Icon = ICONS[tone];
  return (
    <span className={`status status--${tone}`}>
      <Icon size={14} aria-hidden />
      {children}
    </span>
  );
}

/** The calm form, for rows where all is well: word and shape without a box. */
export function QuietStatus({ tone, children }: { tone: StatusTone; children: string }) {
  const Icon = ICONS[tone];
  return (
    <span className={`quiet-status quiet-status--${tone}`}>
      <Icon size={14} aria-hidden />
      {children}
    </span>
  );
}
