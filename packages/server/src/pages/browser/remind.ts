import {isApiError} from '@immersion-kit/sdk';
import {askingButton} from './button.ts';
import {secondsToWait} from './connect.ts';
import {element} from './dom.ts';
import {durationText} from './moments.ts';

const DAY_SECONDS = 86_400;

/** A button that has somebody reminded that they are awaited: once a day, whoever asks. */
export const reminderButton = (name: string, remind: () => Promise<unknown>): HTMLElement => {
  const holder = element('div', {});
  const answer = element('p', {role: 'status', tabindex: '-1'});
  const button = askingButton(
    `Relancer ${name}`,
    async () => {
      const text = await remind().then(
        () => `Un rappel part vers ${name}.`,
        (error: unknown) => {
          if (!isApiError(error) || error.code !== 'message_too_soon') throw error;
          const wait = durationText(secondsToWait() ?? DAY_SECONDS);
          return `${name} a déjà été relancé aujourd’hui : réessayez dans ${wait}.`;
        },
      );
      button.remove();
      answer.textContent = text;
      answer.focus();
    },
    'quiet',
  );
  holder.append(button, answer);
  return holder;
};
