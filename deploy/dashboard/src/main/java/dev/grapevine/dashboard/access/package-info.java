/** Who reads, and what they may see. */
package dev.grapevine.dashboard.access;
