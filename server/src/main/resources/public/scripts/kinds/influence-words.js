/** The texts of how much say there was. One bundle per language, all with the same keys. */
const en = {
  levels: {
    'decided-by-us': ['Decided by us', 'our group decided'],
    'decided-together': ['Decided together', 'we and the others decided'],
    'worked-with': ['Worked with', 'we worked it out with them; they decided'],
    asked: ['Asked', 'we were asked what we thought'],
    told: ['Told', 'we were told what was decided'],
    'not-at-all': ['Not at all', 'we heard nothing of it'],
  },
  dontKnow: 'Don’t know',
  about: (about) => `What it was about: ${about}`,
  promised: 'You were promised:',
  promisedLine: (level, by, when) => [level, by && `by ${by}`, when].filter(Boolean).join(', '),
  nothing: 'Nothing was promised to your group beforehand.',
  experienced: 'What did your group experience? Choose one.',
  here: 'promised',
  wanted: 'Choose one, or “I’d rather not answer”.',
  source: 'Levels after the IAP2 Spectrum of Public Participation and Te Arawhiti’s engagement framework.',
};

export const words = en;
