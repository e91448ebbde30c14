/** What was typed into one form and not sent yet, kept in this tab. A browser that keeps nothing costs the draft, not the form. */
export class Draft {
  constructor(task) {
    this.name = `draft ${task}`;
  }

  read() {
    try {
      return JSON.parse(sessionStorage.getItem(this.name)) ?? {};
    } catch {
      return {};
    }
  }

  keep(data) {
    try {
      sessionStorage.setItem(this.name, JSON.stringify(data));
    } catch {
      // full or forbidden
    }
  }

  forget() {
    try {
      sessionStorage.removeItem(this.name);
    } catch {
      // forbidden
    }
  }
}
