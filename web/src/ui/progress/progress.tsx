import { ProgressBar } from 'react-aria-components/ProgressBar';
import './progress.css';

/** How far long work is, in words and as a bar. Without `value` the work has started but cannot be counted yet. */
export function Progress({ label, text, value }: { label: string; text: string; value?: number | undefined }) {
  return (
    <ProgressBar
      aria-label={label}
      valueLabel={text}
      {...(value === undefined ? { isIndeterminate: true } : { value })}
      className="progress"
    >
      {({ percentage, isIndeterminate }) => (
        <>
          <svg className="progress__track" width="100%" height="8" aria-hidden>
            <rect width="100%" height="8" rx="4" className="progress__rest" />
            <rect
              width={isIndeterminate ? '30%' : `${percentage ?? 0}%`}
              height="8"
              rx="4"
              className={isIndeterminate ? 'progress__done progress__done--moving' : 'progress__done'}
            />
          </svg>
          <span className="small muted">{text}</span>
        </>
      )}
    </ProgressBar>
  );
}
