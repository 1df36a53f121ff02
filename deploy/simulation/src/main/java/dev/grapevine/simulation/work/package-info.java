/** What everyday life and planted stories are both made of: conversations and their events. */
package dev.grapevine.simulation.work;
