// A node that nobody published, as an administrator may put one on the server. It scores nothing.
class LeadScorer {
  description = {
    displayName: 'Lead scorer',
    name: 'leadScorer',
    group: ['transform'],
    version: 1,
    description: 'Stands in for a home-made node in tests',
    defaults: { name: 'Lead scorer' },
    inputs: ['main'],
    outputs: ['main'],
    properties: [],
  };

  async execute() {
    return [this.getInputData()];
  }
}

module.exports = { LeadScorer };
