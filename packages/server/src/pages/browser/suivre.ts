import {wholeText} from './blocks.ts';
import {element, factList} from './dom.ts';
import {downloadButton, followParts, openButton} from './follow-parts.ts';
import {withInvitation} from './link-problem.ts';
import {takeToken} from './link.ts';
import {noticeOf, show} from './screen.ts';
import {openVisit, readVisited} from './visit.ts';

withInvitation('Suivre la convention', takeToken(), async token => {
  const visit = await openVisit(token);
  const read = await readVisited(visit);
  const {convention, reading} = read;
  const isAwaited = convention.commands.includes('sign');
  show(
    reading.title,
    isAwaited && noticeOf('known', 'Votre signature est attendue.'),
    isAwaited && openButton('Lire et signer la convention', '/signer', visit),
    convention.status === 'ACCEPTED_BY_VALIDATOR' && downloadButton(visit),
    followParts(visit, read),
    element('section', {}, factList(reading.summary)),
    wholeText(reading),
  );
});
