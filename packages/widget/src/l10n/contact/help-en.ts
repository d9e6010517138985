import type {HelpTexts} from './help-fr.ts';

/** What helps to write, in English: to a company that reads French, in short sentences. */
export const helpEn: HelpTexts = {
  title: field => `Ideas for “${field}”`,
  how: 'Press a sentence: it is added, and you finish it. Write in French if you can: the company reads it.',
  added: 'Added. Fill in what is between brackets.',
  ideas: {
    datePreferences: [
      'One week in [month], from Monday to Friday.',
      'Two weeks, from [date].',
      'A few days during the [season] holidays.',
      'I am free on [days] and can adapt to your hours.',
    ],
    activities: [
      job => `Follow a day at work, to see the job (${job}) for real.`,
      'Try by myself: [a gesture, a task].',
      'Meet the team and ask my questions.',
    ],
    message: [
      job => `This job (${job}) appeals to me because [your reason].`,
      'I have already done [an experience, a placement, a hobby].',
      'I am a [two qualities] person.',
      'Later, I would like to [your plan].',
    ],
  },
};
