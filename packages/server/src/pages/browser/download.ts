import {getOwn} from './connect.ts';
import {element} from './dom.ts';

/** Long enough for any browser to have begun to write the file. */
const KEPT_MS = 60_000;

/** Has the browser keep the PDF of a convention, as a file. */
export const downloadPdf = async (conventionId: string, key?: string): Promise<void> => {
  const answer = await getOwn(
    `/api/conventions/${encodeURIComponent(conventionId)}/document.pdf`,
    key,
  );
  const address = URL.createObjectURL(await answer.blob());
  const link = element('a', {href: address, download: `convention-${conventionId}.pdf`});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_MS);
};
