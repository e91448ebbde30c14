import flatpickr from 'flatpickr';

/** Lets the calendar speak the language of the page, with the names that the browser knows: no file of translations is loaded. */
export function speakDates(language) {
  const names = (count, options, date) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return Array.from({ length: count }, (ignored, index) => format.format(date(index)));
  };
  const month = index => Date.UTC(2023, index, 1);
  // 1 January 2023 was a Sunday.
  const day = index => Date.UTC(2023, 0, 1 + index);
  const field = type => new Intl.DisplayNames(language, { type: 'dateTimeField' }).of(type);
  const locale = new Intl.Locale(language);
  flatpickr.localize({
    months: { longhand: names(12, { month: 'long' }, month), shorthand: names(12, { month: 'short' }, month) },
    weekdays: { longhand: names(7, { weekday: 'long' }, day), shorthand: names(7, { weekday: 'short' }, day) },
    firstDayOfWeek: (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay % 7 || 0,
    yearAriaLabel: field('year'),
    monthAriaLabel: field('month')
  });
}
