/** What the organisation is called and knows, and the words that its people find for it. */
package dev.grapevine.simulation.language;
