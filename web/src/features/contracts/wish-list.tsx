import { Button } from '../../ui/button/button.tsx';
import { changeText as text } from './change.nl.ts';
import './change-contract.css';

/** What is in a change so far, each with a way out of it. */
export function WishList({ wishes }: { wishes: readonly { readonly words: string; readonly drop: () => void }[] }) {
  return (
    <ul className="plain-list change__list">
      {wishes.map(({ words, drop }) => (
        <li key={words}>
          <span>{words}</span>
          <Button small look="text" aria-label={text.dropOf(words)} onPress={drop}>
            {text.drop}
          </Button>
        </li>
      ))}
    </ul>
  );
}
