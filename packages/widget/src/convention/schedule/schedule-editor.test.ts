import {
  type FieldIssue,
  fieldTextsFr,
  type Schedule,
  totalMinutes,
  workedDays,
  writeFieldText,
} from '@immersion-kit/sdk/contract';
import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {LitElement} from 'lit';
import {all, find, focusedId, text} from '../../../test/page.ts';
import {fieldStyles} from '../../fields/fields.styles.ts';
import {scheduleEn} from '../../l10n/convention/schedule-en.ts';
import {scheduleFr} from '../../l10n/convention/schedule-fr.ts';
import {tokens} from '../../theme/tokens.ts';
import {type ScheduleContext, ScheduleEditor} from './schedule-editor.ts';
import {scheduleStyles} from './schedule.styles.ts';

/** Longer than the editor waits before it says what changed. */
const SETTLED_MS = 900;
const FORTNIGHT = {dateStart: '2026-10-05', dateEnd: '2026-10-18'};

class ScheduleHost extends LitElement {
  static override styles = [tokens, fieldStyles, scheduleStyles];
  context: ScheduleContext = {...FORTNIGHT, minor: false, under16: false};
  issues: FieldIssue[] = [];
  readonly changes: Schedule[] = [];
  readonly said: string[] = [];
  readonly editor = new ScheduleEditor(this, {
    texts: () => (this.lang === 'en' ? scheduleEn : scheduleFr),
    language: () => (this.lang === 'en' ? 'en' : 'fr'),
    context: () => this.context,
    messageOf: ({code, details}) => writeFieldText(fieldTextsFr[code], details, 'fr'),
    onChange: schedule => this.changes.push(schedule),
    announce: message => this.said.push(message.replaceAll(/\s+/g, ' ')),
  });

  get last(): Schedule {
    return this.changes.at(-1) ?? {regular: true, days: []};
  }

  /** The hours of a date as the element knows them. */
  on(date: string): string {
    const day = this.last.days.find(listed => listed.date === date);
    return day ? day.periods.map(({start, end}) => `${start}-${end}`).join(' ') : 'not listed';
  }

  async move(context: Partial<ScheduleContext>): Promise<void> {
    this.context = {...this.context, ...context};
    this.editor.datesChanged();
    await this.updateComplete;
  }

  async show(...issues: FieldIssue[]): Promise<void> {
    this.issues = issues;
    this.requestUpdate();
    await this.updateComplete;
  }

  override render() {
    return this.editor.render(this.issues);
  }
}
customElements.define('schedule-host', ScheduleHost);

const make = async (
  context: Partial<ScheduleContext> = {},
  {schedule, lang = 'fr'}: {schedule?: unknown; lang?: string} = {},
): Promise<ScheduleHost> => {
  const host = await fixture<ScheduleHost>(html`<schedule-host lang=${lang}></schedule-host>`);
  host.context = {...host.context, ...context};
  host.editor.load(schedule);
  await host.updateComplete;
  return host;
};

/** Presses what has the focus, as a keyboard does. */
const press = async (host: ScheduleHost, id: string): Promise<void> => {
  find(host, `#${id}`).focus();
  await sendKeys({press: find(host, `#${id}`).localName === 'input' ? 'Space' : 'Enter'});
  await aTimeout(30);
  await host.updateComplete;
};

/** Writes a time in a field, as a browser's picker does. */
const write = async (host: ScheduleHost, id: string, value: string): Promise<void> => {
  const field = find(host, `#${id}`);
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  await host.updateComplete;
};

const shown = (host: ScheduleHost, id: string): string => text(find(host, `#${id}`));
const rowOf = (host: ScheduleHost, date: string): string =>
  text(find(host, `#schedule-${date}-turn`).closest('li'));
const week = (monday: string): string => `schedule-week-${monday}`;

describe('the schedule editor', () => {
  it('proposes a week to correct, for every day of the dates', async () => {
    const host = await make();
    expect(host.changes).to.have.lengthOf(1);
    expect(host.last.regular).to.equal(true);
    expect([workedDays(host.last), totalMinutes(host.last)]).to.deep.equal([10, 70 * 60]);
    expect(host.on('2026-10-05')).to.equal('09:00-12:00 13:00-17:00');
    expect(host.on('2026-10-10')).to.equal('not listed');
    expect(all(host, '.schedule-weekday').map(text)).to.deep.equal([
      'Lundi',
      'Mardi',
      'Mercredi',
      'Jeudi',
      'Vendredi',
      'Samedi',
      'Dimanche',
    ]);
    expect(shown(host, 'schedule-total')).to.equal('Total : 10 jours de présence, 70 h');
    expect(all(host, 'summary').map(text)).to.deep.equal([
      'Semaine du 5 au 11 octobre 5 jours, 35 h',
      'Semaine du 12 au 18 octobre 5 jours, 35 h',
    ]);
    expect(host.said).to.deep.equal([]);
    await expect(host).to.be.accessible();
  });

  it('waits for dates that can be used, and keeps the usual hours meanwhile', async () => {
    const host = await make({dateStart: undefined, dateEnd: undefined});
    expect(host.changes).to.deep.equal([]);
    expect(text(find(host, '.schedule > .hint'))).to.contain('Donnez le premier');
    await press(host, 'schedule-weekday-5');
    await host.move({dateStart: '2026-10-09', dateEnd: '2026-10-05'});
    expect(text(find(host, '.schedule > .hint'))).to.contain('un mois au plus');
    await expect(host).to.be.accessible();
    expect(host.changes).to.deep.equal([]);
    await host.move({dateEnd: '2026-10-11'});
    expect(host.last.days.map(({date}) => date)).to.deep.equal(['2026-10-09', '2026-10-10']);
  });

  it('is filled by keyboard alone, in the order it is read', async () => {
    const host = await make();
    find(host, '#schedule-weekday-0').focus();
    const seen: (string | undefined)[] = [];
    for (let step = 0; step < 40 && focusedId(host) !== week('2026-10-12'); step += 1) {
      if (seen.at(-1) !== focusedId(host)) seen.push(focusedId(host));
      await sendKeys({press: 'Tab'});
    }
    expect(seen.slice(-8)).to.deep.equal([
      'schedule-usual-0-start',
      'schedule-usual-0-end',
      'schedule-usual-0-remove',
      'schedule-usual-1-start',
      'schedule-usual-1-end',
      'schedule-usual-1-remove',
      'schedule-usual-add',
      week('2026-10-05'),
    ]);
    find(host, '#schedule-usual-1-start').focus();
    await sendKeys({type: '0230p'});
    expect(host.on('2026-10-15')).to.match(/^09:00-12:00 (14:30|02:30)-17:00$/);
  });

  it('adds and removes periods without losing the focus', async () => {
    const host = await make();
    await press(host, 'schedule-usual-add');
    expect(focusedId(host)).to.equal('schedule-usual-2-start');
    await host.show({pointer: '/schedule/days/0/periods/2/start', code: 'time_format'});
    expect(all(host, '.error'), 'nothing is said of a time not typed yet').to.deep.equal([]);
    await write(host, 'schedule-usual-2-start', '18:00');
    await sendKeys({press: 'Tab'});
    await write(host, 'schedule-usual-2-end', '19:00');
    expect(host.on('2026-10-06')).to.equal('09:00-12:00 13:00-17:00 18:00-19:00');
    await press(host, 'schedule-usual-0-remove');
    expect(focusedId(host)).to.equal('schedule-usual-0-start');
    await press(host, 'schedule-usual-1-remove');
    expect(focusedId(host)).to.equal('schedule-usual-0-start');
    expect(host.on('2026-10-06')).to.equal('13:00-17:00');
    expect(all(host, '#schedule-usual-0-remove')).to.deep.equal([]);
  });

  it('changes one date in place, and goes back to the usual hours', async () => {
    const host = await make();
    await press(host, week('2026-10-05'));
    const edit = 'schedule-2026-10-06-edit';
    expect(shown(host, edit)).to.equal('Modifier mardi 6 octobre');
    expect(rowOf(host, '2026-10-06')).to.contain('09:00–12:00, 13:00–17:00 · 7 h');
    await press(host, edit);
    expect(focusedId(host)).to.equal('schedule-2026-10-06-0-start');
    await write(host, 'schedule-2026-10-06-1-end', '18:30');
    expect(host.on('2026-10-06')).to.equal('09:00-12:00 13:00-18:30');
    expect(host.on('2026-10-13')).to.equal('09:00-12:00 13:00-17:00');
    expect(host.last.regular).to.equal(false);
    expect(rowOf(host, '2026-10-06')).to.contain('· 8 h 30 horaires modifiés');
    expect(shown(host, week('2026-10-05'))).to.contain('5 jours, 36 h 30 1 jour modifié');
    await expect(host).to.be.accessible();
    await press(host, edit);
    expect(focusedId(host)).to.equal(edit);
    expect(all(host, '.schedule-edited')).to.deep.equal([]);
    await press(host, 'schedule-2026-10-06-restore');
    expect(focusedId(host)).to.equal(edit);
    expect(host.last.regular).to.equal(true);
  });

  it('notes an absence, gives its hours back, and takes an extra day', async () => {
    const host = await make();
    await press(host, week('2026-10-05'));
    await press(host, 'schedule-2026-10-06-edit');
    await write(host, 'schedule-2026-10-06-0-start', '08:00');
    const turn = 'schedule-2026-10-06-turn';
    expect(shown(host, turn)).to.equal('Absent ce jour (mardi 6 octobre)');
    await press(host, turn);
    expect(focusedId(host)).to.equal(turn);
    expect(host.on('2026-10-06')).to.equal('');
    expect(rowOf(host, '2026-10-06')).to.contain('absent');
    await aTimeout(SETTLED_MS);
    expect(host.said.at(-1)).to.equal(
      'mardi 6 octobre : absent. Total : 9 jours de présence, 63 h.',
    );
    await press(host, turn);
    expect(host.on('2026-10-06')).to.equal('08:00-12:00 13:00-17:00');
    await press(host, 'schedule-2026-10-10-turn');
    expect(host.on('2026-10-10')).to.equal('09:00-12:00 13:00-17:00');
    expect(rowOf(host, '2026-10-10')).to.contain('jour en plus');
  });

  it('copies the day before, then the week', async () => {
    const host = await make({dateEnd: '2026-10-25'});
    await press(host, week('2026-10-05'));
    expect(all(host, '[id$=copyDay], [id$=-next], [id$=-all]')).to.deep.equal([]);
    await press(host, 'schedule-2026-10-05-edit');
    await write(host, 'schedule-2026-10-05-0-start', '08:00');
    const copy = 'schedule-2026-10-06-copyDay';
    expect(shown(host, copy)).to.equal('Copier lundi 5 octobre sur mardi 6 octobre');
    await press(host, copy);
    expect(focusedId(host)).to.equal('schedule-2026-10-06-edit');
    expect(host.on('2026-10-06')).to.equal('08:00-12:00 13:00-17:00');
    await press(host, `${week('2026-10-05')}-next`);
    expect(focusedId(host)).to.equal(week('2026-10-12'));
    expect(host.on('2026-10-13')).to.equal('08:00-12:00 13:00-17:00');
    expect(host.on('2026-10-20')).to.equal('09:00-12:00 13:00-17:00');
    await aTimeout(SETTLED_MS);
    expect(host.said.at(-1)).to.contain('Semaine copiée : Semaine du 12 au 18 octobre.');
    await press(host, `${week('2026-10-05')}-all`);
    expect(host.on('2026-10-20')).to.equal('08:00-12:00 13:00-17:00');
    expect(focusedId(host)).to.equal(week('2026-10-19'));
    await expect(host).to.be.accessible();
  });
});

describe('the limits in the schedule editor', () => {
  it('are said near the usual hours once they are passed, and announced once', async () => {
    const host = await make();
    await write(host, 'schedule-usual-1-end', '20:00');
    expect(all(host, '.error'), 'not while typing').to.deep.equal([]);
    await aTimeout(SETTLED_MS);
    const field = find(host, '#schedule-usual-1-end');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(text(find(host, `#${field.getAttribute('aria-describedby') ?? ''}`))).to.equal(
      `Erreur : ${fieldTextsFr.week_over_48.replace('{limit}', '48')}`,
    );
    expect(all(host, '.error')).to.have.lengthOf(1);
    expect(shown(host, week('2026-10-05'))).to.contain('50 h plus de 48 h');
    await expect(host).to.be.accessible();
    expect(host.said).to.have.lengthOf(1);
    expect(host.said[0]).to.contain('au plus 48 h').and.to.contain('Plus de 6 h sans pause');
    await press(host, 'schedule-weekday-0');
    await press(host, 'schedule-weekday-5');
    await aTimeout(SETTLED_MS);
    expect(host.said).to.have.lengthOf(2);
    expect(host.said[1]).to.equal('Total : 10 jours de présence, 100 h.');
    await press(host, 'schedule-weekday-5');
    expect(all(host, '.error')).to.deep.equal([]);
    expect(text(find(host, '.schedule-note'))).to.contain('L3121-16');
  });

  it('are those of a minor as soon as the age is known', async () => {
    const host = await make();
    await press(host, week('2026-10-05'));
    await press(host, 'schedule-2026-10-06-edit');
    await write(host, 'schedule-2026-10-06-1-end', '22:30');
    await host.move({minor: true});
    expect(text(find(host, '#schedule-2026-10-06-1-end-error')))
      .to.contain('au plus 8 h par jour')
      .and.to.contain('pas de travail de nuit, de 22:00');
    expect(text(find(host, `#${week('2026-10-05')}-error`))).to.contain('au plus 35 h par semaine');
    expect(find(host, `#${week('2026-10-05')}`).getAttribute('aria-describedby')).to.equal(
      `${week('2026-10-05')}-error`,
    );
    await press(host, 'schedule-2026-10-06-edit');
    expect(text(find(host, '#schedule-2026-10-06-error'))).to.contain('au plus 8 h par jour');
    await expect(host).to.be.accessible();
  });

  it('leave a Sunday and a long day to the agency, gently', async () => {
    const host = await make();
    await press(host, 'schedule-weekday-6');
    expect(all(host, '.schedule-note').map(text).join()).to.match(
      /^Un dimanche est possible[^,]+$/,
    );
    await press(host, week('2026-10-05'));
    await press(host, 'schedule-2026-10-06-edit');
    await write(host, 'schedule-2026-10-06-1-end', '21:00');
    await aTimeout(SETTLED_MS);
    expect(rowOf(host, '2026-10-06')).to.contain('Plus de 10 h dans la journée');
    expect(all(host, '.error')).to.deep.equal([]);
  });

  it('say what the element found, where it is mended, and lead there', async () => {
    const host = await make();
    await press(host, week('2026-10-12'));
    await press(host, 'schedule-2026-10-14-edit');
    await write(host, 'schedule-2026-10-14-1-end', '');
    await press(host, 'schedule-2026-10-14-edit');
    await press(host, week('2026-10-12'));
    const index = host.last.days.findIndex(({date}) => date === '2026-10-14');
    const pointer = `/schedule/days/${index}/periods/1/end`;
    await host.show({pointer, code: 'time_format'}, {pointer: '/dateEnd', code: 'dates_order'});
    expect(all(host, '.error')).to.have.lengthOf(1);
    const id = host.editor.fieldIdOf(pointer);
    expect(id).to.equal('schedule-2026-10-14-1-end');
    find(host, `#${id}`).focus();
    expect(focusedId(host), 'its week and its hours are open').to.equal(id);
    expect(find(host, `#${id}`).getAttribute('aria-describedby')).to.equal(`${id}-error`);
    await host.show({pointer: '/schedule/days', code: 'schedule_empty'});
    expect(host.editor.fieldIdOf('/schedule/days')).to.equal('schedule-weekday-0');
    expect(text(find(host, '#schedule-weekday-0-error'))).to.contain('Erreur :');
    await expect(host).to.be.accessible();
  });
});

describe('the schedule editor and the dates', () => {
  it('follows the dates, and gives back what they had left out', async () => {
    const host = await make();
    await press(host, week('2026-10-12'));
    await press(host, 'schedule-2026-10-16-turn');
    await press(host, 'schedule-2026-10-17-turn');
    const before = host.last;
    await host.move({dateEnd: '2026-10-09'});
    expect(host.last.days.map(({date}) => date).at(-1)).to.equal('2026-10-09');
    await host.move({dateStart: '2026-10-07', dateEnd: '2026-10-16'});
    expect([host.on('2026-10-05'), host.on('2026-10-16')]).to.deep.equal(['not listed', '']);
    await host.move({dateStart: '', dateEnd: '0002-10-18'});
    await host.move(FORTNIGHT);
    expect(host.last).to.deep.equal(before);
  });

  it('shows a draft as it is, and leaves it so', async () => {
    const days = [
      {date: '2026-10-06', periods: [{start: '08:00', end: '12:00'}]},
      {date: '2026-10-05', periods: [{start: '08:00', end: '12:00'}]},
      {date: '2026-10-14', periods: []},
      {date: '2026-10-12', periods: [{start: '08:00', end: ''}]},
    ];
    const host = await make({}, {schedule: {regular: false, days}});
    expect(host.changes).to.deep.equal([]);
    expect(host.editor.fieldIdOf('/schedule/days/3/periods/0/end')).to.contain('2026-10-12');
    await host.move({});
    const sorted = days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
    expect(host.last.days).to.deep.equal(sorted);
    await press(host, week('2026-10-12'));
    expect(rowOf(host, '2026-10-12')).to.contain('heures à compléter');
    expect(rowOf(host, '2026-10-14')).to.contain('pas de présence');
  });

  it('loses no day over the changes of clocks', async () => {
    for (const [from, to] of [
      ['2026-10-19', '2026-11-01'],
      ['2027-03-22', '2027-04-04'],
    ] as const) {
      const host = await make({dateStart: from, dateEnd: to});
      await press(host, 'schedule-weekday-5');
      await press(host, 'schedule-weekday-6');
      expect(host.last.days).to.have.lengthOf(14);
      expect(all(host, 'summary .schedule-sum').map(text)).to.deep.equal([
        '7 jours, 49 h',
        '7 jours, 49 h',
      ]);
      for (const summary of all(host, 'summary')) summary.click();
      await aTimeout(30);
      expect(new Set(all(host, '.schedule-date').map(text)).size).to.equal(14);
    }
  });

  it('speaks English too', async () => {
    const host = await make({dateStart: '2026-09-28'}, {lang: 'en'});
    expect(all(host, 'summary').map(text)[0]).to.equal(
      'Week from September 28 to October 4 5 days, 35 h',
    );
    await press(host, week('2026-10-05'));
    expect(shown(host, 'schedule-2026-10-06-edit')).to.equal('Change Tuesday, October 6');
    await expect(host).to.be.accessible();
  });
});
